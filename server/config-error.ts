/** A setting that cannot be used. Its message is a sentence for whoever starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export function refused(name: string, value: string, expected: string): ConfigError {
  return new ConfigError(`环境变量 ${name} 的值“${value}”无法使用：应为${expected}。`);
}
