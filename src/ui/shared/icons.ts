/** Stroke paths on a 24 × 24 grid. */
export const icons = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  undo: 'M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  history: 'M4 12a8 8 0 1 0 2.6-5.9M4 4v4h4M12 8v4l3 2',
  conflict: 'M12 3l9.5 17h-19zM12 10v4M12 17v.01',
  add: 'M12 5v14M5 12h14',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 13l4.5 4.5L19 7',
  part: 'M12 4a8 8 0 1 0 8 8h-8z',
  empty: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  sheet: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h6M9 17h6',
  stocktake: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 9v6M11 9v6M14 9v6M16.5 9v6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.6-4.2 4-6 8-6s7.4 1.8 8 6',
  import: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  export: 'M12 15V4M7 9l5-5 5 5M5 20h14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  offline: 'M7 18a4.5 4.5 0 0 1-.5-8.97A6 6 0 0 1 18 9.5a4.3 4.3 0 0 1-.5 8.5zM9 13l2.2 2.2L15 11.5',
  torch: 'M8 3h8v4l-2 3v11h-4V10L8 7zM8 7h8M12 13v2',
  move: 'M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  room: 'M5 21V4l10-1v18M15 6h4v15M3 21h18M11 12v.01',
} as const

export type IconName = keyof typeof icons
