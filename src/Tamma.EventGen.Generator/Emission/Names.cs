using System.Globalization;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>The names of generated members: a number tells types apart whose names are alike.</summary>
internal static class Names
{
    public static string New(int type) => "New" + Number(type);

    public static string Set(int type, string member) => "Set" + Number(type) + "_" + member;

    public static string Get(string value, string member) => value + ".@" + member;

    public static string Enum(int index) => "Enum" + Number(index);

    public static string Wrap(int valueObject) => "Wrap" + Number(valueObject);

    public static string Shape(int type) => "Shape" + Number(type);

    public static string WriteUnion(int union) => "WriteUnion" + Number(union);

    public static string WriteProperties(int type) => "WriteProperties" + Number(type);

    public static string WriteObject(int type) => "WriteObject" + Number(type);

    /// <summary>A type's name as people write it.</summary>
    public static string Shown(string typeName) => typeName.Replace("global::", "");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
