using System;

namespace Tamma.Events;

/// <summary>
/// Says that a type is one value with a name of its own, such as an identifier: in JSON it is the bare value, with the limits that its one
/// member has. <c>[ValueObject] public readonly record struct Sku([property: MaxLength(12)] string Value);</c>
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ValueObjectAttribute : Attribute;
