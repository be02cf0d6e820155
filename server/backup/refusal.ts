/** Why nothing was done, in a sentence for whoever ran the command. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
