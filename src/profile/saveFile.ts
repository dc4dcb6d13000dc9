/** How long the file stays readable for the browser's own dialog, in milliseconds. */
const patience = 10_000;

/** Hands a file that was made on the device to the browser's download. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, patience);
}
