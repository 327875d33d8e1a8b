"""Solves one instance by OR-tools SimpleMinCostFlow, single-threaded, and prints times in ms as JSON.

usage: or_tools.py FILE REPEATS
FILE, int32 little endian: people, groups, edges, worth of being placed over any fit (0 = best fit),
then capacity, offset, group and fit by column.
"""

import json
import resource
import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow


def read(name):
    data = np.fromfile(name, dtype="<i4")
    people, groups, edges, placed = (int(n) for n in data[:4])
    columns, at = [], 4
    for length in (groups, people + 1, edges, edges):
        columns.append(data[at : at + length])
        at += length
    return people, groups, placed, columns


def solve(people, groups, placed, columns):
    capacity, offset, group, fit = columns
    started = time.perf_counter()
    flow = min_cost_flow.SimpleMinCostFlow()
    sink = people + groups
    person = np.repeat(np.arange(people, dtype=np.int32), np.diff(offset))
    everyone = np.arange(people, dtype=np.int32)
    seats = np.arange(people, people + groups, dtype=np.int32)
    tails = np.concatenate([person, everyone, seats])
    heads = np.concatenate([group + people, np.full(people + groups, sink)]).astype(np.int32)
    room = np.concatenate([np.ones(len(group) + people, np.int64), capacity.astype(np.int64)])
    cost = np.concatenate([-(fit.astype(np.int64) + placed), np.zeros(people + groups, np.int64)])
    flow.add_arcs_with_capacity_and_unit_cost(tails, heads, room, cost)
    flow.set_nodes_supplies(everyone, np.ones(people, np.int64))
    flow.set_node_supply(sink, -people)
    built = time.perf_counter()
    assert flow.solve() == flow.OPTIMAL
    solved = time.perf_counter()
    taken = flow.flows(np.arange(len(group)))
    return {
        "fit": int((taken * fit).sum()),
        "placed": int(taken.sum()),
        "solve": 1000 * (solved - built),
        "all": 1000 * (time.perf_counter() - started),
    }


answers = [solve(*read(sys.argv[1])) for _ in range(int(sys.argv[2]))]
middle = sorted(answers, key=lambda one: one["solve"])[len(answers) // 2]
middle["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps(middle))
