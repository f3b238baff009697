namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Makes an object of the values of its members, as they come; nothing else knows how objects are made. Where a constructor takes them,
/// they wait in locals, and it is known which of the others came:
/// <code>
/// R value = New0();                    string take0 = default!; bool has1 = false; int? take1 = default;
/// Set0_Title(value, …);                take0 = …; { take1 = …; has1 = true; }
///                                      R value = New0(take0); if (has1) Set0_Score(value, take1);
/// </code>
/// </summary>
internal sealed class ObjectCreation(TypeBinding type, int number)
{
    /// <summary>Whether there is a local <c>value</c> only after <see cref="WriteEnd"/>.</summary>
    public bool IsLast => type.Creation.IsLast;

    /// <summary>What stands before the first member is read.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="condition">When there is to be an object at all, such as <c>M.Makes</c>; null for always.</param>
    public void WriteStart(SourceWriter writer, string? condition = null)
    {
        if (!IsLast)
        {
            writer.Line(type.FullName + " value = " + (type.Creation.Kind == CreationKind.Default ? "default(" + type.FullName + ")" : (condition is null ? "" : "!" + condition + " ? default! : ") + Names.New(number) + "()") + ";");
            return;
        }

        for (var i = 0; i < type.Members.Count; i++)
        {
            if (IsAwaited(i))
                writer.Line("bool has" + Names.Number(i) + " = false;");
            writer.Line(type.Members[i].Value.DeclaredType + " " + Local(i) + " = " + InitialValue(i, condition) + ";");
        }
    }

    /// <summary>The statement that takes the value of a member.</summary>
    public string Take(int member, string value)
    {
        if (!IsLast)
            return Set(member, value);
        return IsAwaited(member) ? "{ " + Local(member) + " = " + value + "; has" + Names.Number(member) + " = true; }" : Local(member) + " = " + value + ";";
    }

    /// <summary>What stands after the last member was read; then there is a local <c>value</c>.</summary>
    public void WriteEnd(SourceWriter writer)
    {
        if (!IsLast)
            return;
        writer.Line(type.FullName + " value = " + Create(Local) + ";");
        for (var i = 0; i < type.Members.Count; i++)
        {
            if (IsSet(i))
                writer.Line((IsAwaited(i) ? "if (has" + Names.Number(i) + ") " : "") + Set(i, Local(i)));
        }
    }

    /// <summary>The expression that makes the object where all members that make it are known.</summary>
    /// <param name="valueOf">The value of a member.</param>
    public string Create(System.Func<int, string> valueOf)
    {
        var arguments = new System.Collections.Generic.List<string>();
        foreach (var parameter in type.Creation.Parameters)
            arguments.Add(parameter.Member is { } member ? valueOf(member) : parameter.Default!);
        var list = "(" + string.Join(", ", arguments) + ")";
        if (type.Creation.Kind != CreationKind.Initializer)
            return Names.New(number) + list;
        var members = new System.Collections.Generic.List<string>();
        for (var i = 0; i < type.Members.Count; i++)
        {
            if (type.Members[i].IsInitialized)
                members.Add("@" + type.Members[i].Property.MemberName + " = " + valueOf(i));
        }

        return "new " + type.FullName + list + (members.Count == 0 ? "" : " { " + string.Join(", ", members) + " }");
    }

    // Nobody reads an awaited one that did not come.
    private string InitialValue(int member, string? condition)
    {
        if (IsAwaited(member) || type.Members[member].Absent is not { } absent)
            return "default!";
        return condition is null ? absent : "!" + condition + " ? default! : " + absent;
    }

    private static string Local(int member) => "take" + Names.Number(member);

    private bool IsSet(int member) => type.Creation.Kind != CreationKind.Initializer && !type.Members[member].IsConstructorArgument;

    // An absent member keeps what the constructor made of it.
    private bool IsAwaited(int member) => IsSet(member) && !type.Members[member].Property.IsRequired;

    private string Set(int member, string value) =>
        Names.Set(number, type.Members[member].Property.MemberName) + "(" + (type.IsValueType ? "ref " : "") + "value, " + value + ");";
}
