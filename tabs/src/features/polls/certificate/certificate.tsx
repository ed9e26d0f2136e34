export function CertificatePage({ pollId }: { pollId: string }) {
  return <p>{pollId}</p>;
}
