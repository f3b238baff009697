using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>How an expression of one C# type becomes one of another: what is written before and after it.</summary>
internal sealed record Conversion(string Before, string After)
{
    /// <summary>The value itself.</summary>
    public static readonly Conversion None = new("", "");

    /// <summary>The converted expression.</summary>
    public string Of(string value) => Before + value + After;
}

/// <summary>A method of a derived migration: it makes a value of a newer version of one of an older.</summary>
internal abstract record Converter;

/// <summary>An object.</summary>
/// <param name="From">The older record, with <c>global::</c>.</param>
/// <param name="To">The place of the newer record in <see cref="DerivedStep.Types"/>.</param>
/// <param name="Members">The members that are copied; all others keep their initial values.</param>
internal sealed record ObjectConverter(string From, int To, EquatableArray<MemberConversion> Members) : Converter;

/// <summary>A member that is copied.</summary>
/// <param name="From">The older property.</param>
/// <param name="IsFromNullable">Whether the older property may be null.</param>
/// <param name="To">The place of the newer member in its type.</param>
/// <param name="KeepsInitial">Whether null only says that the member was absent, so that the newer property keeps its initial value.</param>
/// <param name="Conversion">What becomes of a value.</param>
internal sealed record MemberConversion(string From, bool IsFromNullable, int To, bool KeepsInitial, Conversion Conversion);

/// <summary>A union.</summary>
/// <param name="From">The older union, with <c>global::</c>.</param>
/// <param name="To">The newer union, with <c>global::</c>.</param>
/// <param name="Cases">What becomes of each older case.</param>
internal sealed record UnionConverter(string From, string To, EquatableArray<CaseConversion> Cases) : Converter;

/// <summary>A case of a union.</summary>
/// <param name="From">The older record, with <c>global::</c>.</param>
/// <param name="Conversion">What becomes of it.</param>
internal sealed record CaseConversion(string From, Conversion Conversion);

/// <summary>A list, a set or a map.</summary>
/// <param name="From">The older collection.</param>
/// <param name="To">The newer one.</param>
/// <param name="Element">What becomes of an element, or of a value of the map.</param>
/// <param name="Key">What becomes of a name of the map.</param>
internal sealed record CollectionConverter(ValueBinding From, ValueBinding To, Conversion Element, Conversion Key) : Converter;

/// <summary>A value that becomes a value object.</summary>
/// <param name="To">The value object.</param>
/// <param name="Number">The number of its accessors.</param>
internal sealed record ValueObjectConverter(TypeBinding To, int Number) : Converter;

/// <summary>A text that is the name of an enum's member.</summary>
/// <param name="To">The enum.</param>
internal sealed record EnumConverter(EnumBinding To) : Converter;

/// <summary>The methods of a migration from one version to the next that is derived from both contracts; the first migrates the payload.</summary>
/// <param name="Types">The newer version's records.</param>
/// <param name="Converters">The methods.</param>
internal sealed record DerivedStep(EquatableArray<TypeBinding> Types, EquatableArray<Converter> Converters);
