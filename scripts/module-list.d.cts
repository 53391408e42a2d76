export const MODULE_LISTS: string;
