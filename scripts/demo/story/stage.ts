/** A story yields the instant of what it does next, and does it when it is resumed. */
export type Story = AsyncGenerator<Date, void, undefined>;

export interface Stage {
  add(story: Story): Promise<void>;
  /** Lets all stories run, whatever comes first first, so that numbers and history are in order of time. */
  play(): Promise<void>;
}

/** Many stories on one clock; what would happen after `until` is a mistake in the plot. */
export function stage(until: Date): Stage {
  const waiting: { at: Date; story: Story }[] = [];
  const ask = async (story: Story) => {
    const { value, done } = await story.next();
    if (done) return;
    if (value > until) throw new Error(`the plot runs beyond its end: ${value.toISOString()} > ${until.toISOString()}`);
    const behind = waiting.findIndex(({ at }) => at <= value);
    waiting.splice(behind < 0 ? waiting.length : behind, 0, { at: value, story });
  };
  return {
    add: ask,
    async play() {
      for (let next = waiting.pop(); next; next = waiting.pop()) await ask(next.story);
    },
  };
}
