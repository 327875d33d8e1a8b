import { Address } from "../../../domain/intake/address.ts";
import { Allowance } from "../../../domain/intake/allowance.ts";
import { addMinutes } from "../../../time/instant.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, type RecordKind } from "../items.ts";
import { addressKey, allowanceKey } from "../keys.ts";
import { get } from "../read.ts";
import { expecting, put, type Write } from "../write.ts";

export const ADDRESS: RecordKind<typeof Address> = {
  name: "address",
  table: "core",
  keyed: { pk: "ADDRESS#", sk: "META" },
  schema: Address,
  upgrades: [],
};

export function writeAddress(engine: Engine, address: Address, expect: number | "absent"): Write {
  return put(engine, ADDRESS, addressKey(address.mac), address, expecting(expect));
}

export async function readAddress(engine: Engine, mac: string): Promise<Address | undefined> {
  return parseIfStored(ADDRESS, await get(engine, engine.tables.core, addressKey(mac)));
}

export const ALLOWANCE: RecordKind<typeof Allowance> = {
  name: "allowance",
  table: "core",
  keyed: { pk: "ALLOWANCE#", sk: "META" },
  schema: Allowance,
  upgrades: [],
};

/** Of no use after its hour, and gone after a day: it would tell who came from where. */
const KEPT_MINUTES = 24 * 60;

export function writeAllowance(engine: Engine, allowance: Allowance, expect: number | "absent"): Write {
  const ttl = Math.ceil(Date.parse(addMinutes(allowance.from, KEPT_MINUTES)) / 1000);
  return put(engine, ALLOWANCE, allowanceKey(allowance.of), allowance, expecting(expect), { ttl });
}

export async function readAllowance(engine: Engine, of: string): Promise<Allowance | undefined> {
  return parseIfStored(ALLOWANCE, await get(engine, engine.tables.core, allowanceKey(of)));
}
