/** An entry as it lies in a zip: packed already, with a size that need not be true. */
export interface Entry {
  name: string;
  packed: Buffer;
  says: number;
}

/** A zip made by hand, with whatever it says of itself. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, says } of entries) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(says, 18);
    facts.writeUInt16LE(name.length, 22);
    const begin = Buffer.alloc(4);
    begin.writeUInt32LE(at);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, Buffer.from(name), packed]);
    const [made, rest] = [Buffer.from([20, 0]), Buffer.alloc(10)];
    directory.push(Buffer.from("PK\x01\x02", "latin1"), made, facts, rest, begin, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
