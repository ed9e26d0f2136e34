export interface FolderOwner {
  readonly pid: number;
  readonly host: string;
  /** ISO instant. */
  readonly started: string;
}

/** Two processes on one data folder silently lost 497 acknowledged rows when tried; so the second is refused. */
export class DataFolderInUse extends Error {
  readonly owner: FolderOwner | undefined;

  constructor(folder: string, owner: FolderOwner | undefined) {
    const who = owner ? ` by process ${owner.pid} on ${owner.host}, started ${owner.started}` : "";
    super(
      `The data folder ${folder} is in use${who}. Stop that process, choose another folder with DATA_DIR, ` +
        "or set DATABASE_URL to share a PostgreSQL server.",
    );
    this.name = "DataFolderInUse";
    this.owner = owner;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "part of the path is a file",
  EEXIST: "there is a file of that name",
  ENOENT: "the path does not exist and cannot be made",
};

export class DataFolderUnwritable extends Error {
  constructor(folder: string, code: string, cause: unknown) {
    const reason = REASONS[code] ?? code;
    super(
      `The data folder ${folder} cannot be written: ${reason}. Set DATA_DIR to a folder that this user may write to.`,
      { cause },
    );
    this.name = "DataFolderUnwritable";
  }
}

/** Runs a step that writes into the data folder; the system's refusals become one sentence. */
export function writingTo<R>(folder: string, step: () => R): R {
  try {
    return step();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== undefined && code in REASONS) throw new DataFolderUnwritable(folder, code, error);
    throw error;
  }
}
