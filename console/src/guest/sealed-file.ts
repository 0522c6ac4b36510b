/** A remark behind the end of the PDF, by which the desk that made it is known. */
const SEAL = /\n%junan-seal 1 ([\w-]+)\.[\w-]{86}\n$/;

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((each) => each.toString(16).padStart(2, '0')).join('');
}

/** Which desk is asked, where the file names one: it is that desk that knows its papers. */
export function deskIn(bytes: Uint8Array): string | undefined {
  const [, told] = SEAL.exec(new TextDecoder('latin1').decode(bytes.subarray(-1000))) ?? [];
  if (told === undefined) return undefined;
  try {
    const { desk } = JSON.parse(atob(told.replace(/-/g, '+').replace(/_/g, '/'))) as { desk?: unknown };
    return typeof desk === 'string' && /^[a-z][a-z0-9-]{1,39}$/.test(desk) ? desk : undefined;
  } catch {
    return undefined;
  }
}
