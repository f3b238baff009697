using System;
using System.Diagnostics;
using System.Text;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>Records of no event: every form that a record can have.</summary>
internal static partial class SensitiveRecords
{
    internal const string Secret = "hunter2";

    public partial record Open
    {
        public int First { get; init; } = 1;

        [Sensitive(Sensitivity.Secret)]
        public virtual string? Key { get; init; } = Secret;

        public int Field = 2;

        public static int Static => 3;

        internal int Internal { get; init; } = 4;

        [Obsolete("Use another.", error: true)]
        public int Old { get; init; } = 5;

        public int this[int index] => index;
    }

    public partial record Derived : Open
    {
        public override string? Key { get; init; } = Secret;

        [Sensitive(Sensitivity.Secret)]
        public string? More { get; init; } = Secret;

        public string @class { get; init; } = "c";
    }

    public sealed record Leaf : Derived
    {
        public int Last { get; init; } = 6;
    }

    public sealed partial record Positional(int Id, [property: Sensitive(Sensitivity.Pii)] string Name, [Sensitive(Sensitivity.Pii)] string Mail);

    public sealed partial record TargetedOnly([property: Sensitive(Sensitivity.Pii)] string Name);

    public partial record struct Value
    {
        public int Id { get; init; }

        [Sensitive(Sensitivity.Secret)]
        public string? Key { get; init; }
    }

    public readonly partial record struct ReadOnlyValue([property: Sensitive(Sensitivity.Secret)] string Key);

    [DebuggerDisplay("mine"), DebuggerTypeProxy(typeof(int))]
    public sealed partial record Own
    {
        [Sensitive(Sensitivity.Secret)]
        public string Key { get; init; } = Secret;

        private bool PrintMembers(StringBuilder builder)
        {
            builder.Append("own");
            return true;
        }
    }

    public partial record OwnText
    {
        [Sensitive(Sensitivity.Secret)]
        public string Key { get; init; } = Secret;

        public override string ToString() => "own text";
    }

    public sealed record OfOwnText : OwnText
    {
        public override string ToString()
        {
            var builder = new StringBuilder();
            PrintMembers(builder);
            return builder.ToString();
        }
    }

    public sealed partial record Taken
    {
        [Sensitive(Sensitivity.Secret)]
        public string __DebuggerView { get; init; } = Secret;
    }

    public sealed partial record OnlySecrets
    {
        [Sensitive(Sensitivity.Secret)]
        internal string Key { get; init; } = Secret;
    }

    private sealed partial record Private
    {
        [Sensitive(Sensitivity.Secret)]
        public string Key { get; init; } = Secret;
    }

    public static object NewPrivate() => new Private();
}
