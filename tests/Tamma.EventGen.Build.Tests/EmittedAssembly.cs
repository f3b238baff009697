using System;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using Tamma.EventGen.Schema;
using Tamma.Events;

namespace Tamma.EventGen.Build.Tests
{
    /// <summary>An assembly that refers to the attribute in another one, as a user's does.</summary>
    internal static class EmittedAssembly
    {
        public static void Write(string file, params EventContract[] contracts) =>
            Write(file, contracts.Select(contract => new object?[] { contract.EventType, contract.Version, ContractWriter.WriteCompact(contract) }).ToArray());

        public static void Write(string file, params object?[][] arguments)
        {
            var constructor = typeof(EventContractAttribute).GetConstructors().Single();
            var external = typeof(ExternalEventAttribute).GetConstructors().Single();
            var assembly = new PersistedAssemblyBuilder(new AssemblyName("Events"), typeof(object).Assembly);
            assembly.DefineDynamicModule("Events");
            foreach (var values in arguments)
                assembly.SetCustomAttribute(new CustomAttributeBuilder(values.Length == external.GetParameters().Length ? external : constructor, values));
            assembly.Save(file);
        }
    }
}

namespace Tamma.Events
{
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    internal sealed class EventContractAttribute : Attribute
    {
        public EventContractAttribute(string? eventType, string? version, string? schema) =>
            (EventType, Version, Schema) = (eventType, version, schema);

        public string? EventType { get; }

        public string? Version { get; }

        public string? Schema { get; }
    }

    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    internal sealed class ExternalEventAttribute : Attribute
    {
        public ExternalEventAttribute(string? eventType, string? description) =>
            (EventType, Description) = (eventType, description);

        public string? EventType { get; }

        public string? Description { get; }
    }
}
