/** Says which settings are wrong and how to put them right, one line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
