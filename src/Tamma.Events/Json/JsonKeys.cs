using System;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Tamma.Events.Json;

/// <summary>The keys of maps as the names that stand for them in JSON, each in one form; generated code stands on it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonKeys
{
    /// <summary>The name of a UUID, in lower case.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Its name.</returns>
    public static string NameOf(Guid key) => key.ToString("D");

    /// <summary>The name of a date: <c>yyyy-MM-dd</c>.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Its name.</returns>
    public static string NameOf(DateOnly key) => key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The name of a character.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Its name.</returns>
    public static string NameOf(char key) => key.ToString();

    /// <summary>The name of an integer.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Its name.</returns>
    public static string NameOf(long key) => key.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of an integer.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Its name.</returns>
    public static string NameOf(ulong key) => key.ToString(CultureInfo.InvariantCulture);

    /// <summary>The UUID that a name stands for.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key.</returns>
    public static Guid ToGuid(string name) => Guid.TryParseExact(name, "D", out var key) ? key : throw Refused("UUID");

    /// <summary>The date that a name stands for.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key.</returns>
    public static DateOnly ToDateOnly(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var key) ? key : throw Refused("date");

    /// <summary>The character that a name stands for.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key.</returns>
    public static char ToChar(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 1 ? name[0] : throw Refused("character");
    }

    /// <summary>The integer that a name stands for.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key.</returns>
    public static T ToInteger<T>(string name)
        where T : IBinaryInteger<T> =>
        T.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? key : throw Refused("integer");

    private static JsonException Refused(string expected) => new($"The name of a map's entry is no {expected}.");
}
