using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator;

/// <summary>How an object is made of the values of its members.</summary>
/// <param name="Kind">What makes it.</param>
/// <param name="Parameters">What the constructor takes, in its order.</param>
internal sealed record Creation(CreationKind Kind, EquatableArray<ParameterBinding> Parameters)
{
    /// <summary>A constructor without parameters.</summary>
    public static readonly Creation Plain = new(CreationKind.Constructor, default);

    /// <summary>Whether the object can only be made when the values of all members are known.</summary>
    public bool IsLast => Kind == CreationKind.Initializer || Parameters.Count > 0;
}

/// <summary>What makes an object.</summary>
internal enum CreationKind
{
    /// <summary>The constructor, of whatever accessibility; the members that it doesn't take are set.</summary>
    Constructor,

    /// <summary>Nothing: it is the default of a struct, whose members are set.</summary>
    Default,

    /// <summary>An expression <c>new T(…) { … }</c>: the runtime reaches no setter of a generic type from outside.</summary>
    Initializer,
}

/// <summary>A parameter of the constructor that makes an object.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type as it is declared.</param>
/// <param name="Member">The place of the member whose value it takes in <see cref="TypeBinding.Members"/>; null where it always takes its default.</param>
/// <param name="Default">The expression of what it always takes; null where it takes a member's value, whose binding has what an absent one is.</param>
internal sealed record ParameterBinding(string Name, string Type, int? Member, string? Default);
