/** The frame of the desktop. */
export const desktop = {
  menu: { home: '工作台' },
}
