declare function changeEngine(source: string): string;

export = changeEngine;
