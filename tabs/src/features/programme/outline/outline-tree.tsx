import { makeStyles } from "@fluentui/react-components";
import type { Branch } from "../programme-tree.ts";
import { OutlineRow } from "./outline-row.tsx";

const useStyles = makeStyles({
  nested: { listStyleType: "none", margin: 0, padding: 0 },
});

interface TreeProps {
  readonly depth: number;
  /** What the network calls its work packages. */
}

/** An item, and below it what the document has under it. */
export function Tree({ branch, depth }: TreeProps & { readonly branch: Branch }) {
  return (
    <>
      <OutlineRow item={branch.item} depth={depth} />
      {branch.children.length > 0 && <Nested branches={branch.children} depth={depth + 1} />}
    </>
  );
}

/** What is under an item. */
export function Nested({ branches, ...props }: TreeProps & { readonly branches: readonly Branch[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.nested}>
      {branches.map((branch) => (
        <li key={branch.item.itemId}>
          <Tree branch={branch} {...props} />
        </li>
      ))}
    </ul>
  );
}
