import library from 'pptxgenjs';

/** The library's types are written for the older kind of module: what they call its default is what is imported. */
export const Deck = library as unknown as typeof library.default;
export type Deck = library.default;
export type Slide = library.default.Slide;
export type TextProps = library.default.TextProps;
export type SlideTableCell = library.default.TableCell;
