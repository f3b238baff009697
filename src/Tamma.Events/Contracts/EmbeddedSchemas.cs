using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tamma.Events;

/// <summary>The schemas that assemblies carry, indexed once per assembly.</summary>
internal static class EmbeddedSchemas
{
    private static readonly ConditionalWeakTable<Assembly, Dictionary<(string EventType, string Version), string>> Indexes = [];

    public static string Get(Assembly assembly, string eventType, string version) =>
        Indexes.GetValue(assembly, Index).TryGetValue((eventType, version), out var schema)
            ? schema
            : throw new InvalidOperationException($"{assembly.GetName().Name} holds no schema for {eventType} {version}.");

    private static Dictionary<(string EventType, string Version), string> Index(Assembly assembly)
    {
        var index = new Dictionary<(string EventType, string Version), string>();
        foreach (var contract in assembly.GetCustomAttributes<EventContractAttribute>())
            index[(contract.EventType, contract.Version)] = contract.Schema;
        return index;
    }
}
