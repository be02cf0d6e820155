import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take long: what is left over at the end is then short, and both workers have something to do. */
const LONG = '/tests/browser/';

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [long, short] = [true, false].map((wanted) =>
      files.filter(({ moduleId }) => moduleId.includes(LONG) === wanted),
    );
    return [...(await super.sort(long!)), ...(await super.sort(short!))];
  }
}
