namespace Tamma.EventGen.Generator.Migrations;

/// <summary>How a value of one scalar type becomes one of another: as if its JSON were read anew.</summary>
internal static class ScalarConversions
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The conversion; null where there is none.</summary>
    public static Conversion? Find(string from, string to) => (from, to) switch
    {
        _ when string.Equals(from, to, System.StringComparison.Ordinal) => Conversion.None,
        // C# does it by itself.
        ("Int32", "Int64" or "Single" or "Double" or "Decimal") or ("Int64", "Single" or "Double" or "Decimal") => Conversion.None,
        ("Int64" or "Single" or "Double" or "Decimal", "Int32") => new Conversion("checked((int)", ")"),
        ("Single" or "Double" or "Decimal", "Int64") => new Conversion("checked((long)", ")"),
        // The double nearest to 0.1f is not 0.1.
        ("Single" or "Double" or "Decimal", "Single") => ByText("float"),
        ("Single" or "Double" or "Decimal", "Double") => ByText("double"),
        ("Single" or "Double" or "Decimal", "Decimal") => ByText("decimal"),
        ("Guid", "String") => new Conversion("", ".ToString(\"D\")"),
        ("DateOnly", "String") => new Conversion("", ".ToString(\"yyyy-MM-dd\", " + Invariant + ")"),
        // As System.Text.Json writes it.
        ("DateTimeOffset", "String") => new Conversion("", ".ToString(\"yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz\", " + Invariant + ")"),
        ("Uri", "String") => new Conversion("", ".OriginalString"),
        _ => null,
    };

    private static Conversion ByText(string type) =>
        new(type + ".Parse(", ".ToString(" + Invariant + "), global::System.Globalization.NumberStyles.Float, " + Invariant + ")");
}
