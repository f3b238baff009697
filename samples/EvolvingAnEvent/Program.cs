using System;
using System.IO;
using Tamma.Samples.EvolvingAnEvent;

Replay.Run(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "events.jsonl")), Console.Out);
