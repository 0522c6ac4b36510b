/** Several names in one line, as people write them. */
export const namesIn = (text: string): string[] => text.split(/[、,，;；]/).flatMap((name) => name.trim() || []);
