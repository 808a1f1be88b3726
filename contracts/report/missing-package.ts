/** A report is asked for whose library is not installed; it is an optional peer. */
export class MissingPackage extends Error {
  override readonly name = 'MissingPackage';

  constructor(report: string, library: string) {
    super(
      `the report '${report}' is written by the package ${library}, which is not installed; npm install ${library}`,
    );
  }
}

/** Loads an optional library on demand. */
export async function loaded<T>(report: string, library: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new MissingPackage(report, library);
    throw error;
  }
}
