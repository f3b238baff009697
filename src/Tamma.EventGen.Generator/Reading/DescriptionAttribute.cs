using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The words of <c>[Description("…")]</c>, or else of <c>[Display(Description = "…")]</c>, where they stand there themselves and are no key of a resource.</summary>
internal static class DescriptionAttribute
{
    /// <summary>The words; null where there are none.</summary>
    public static string? Of(ISymbol symbol, Compilation compilation)
    {
        if (Find(symbol, AttributeNames.Description, compilation) is { } description)
            return NotBlank(AttributeArguments.TextAt(description, 0));
        return Find(symbol, AttributeNames.Display, compilation) is { } display && AttributeArguments.Named(display, "ResourceType") is not { IsNull: false }
            ? NotBlank(AttributeArguments.Named(display, "Description")?.Value as string)
            : null;
    }

    private static AttributeData? Find(ISymbol symbol, string name, Compilation compilation) =>
        symbol is IPropertySymbol property ? MemberAttributes.Find(property, name, compilation) : AttributeNames.Find(symbol, name);

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) || !WellFormedText.Is(text!) ? null : text!.Trim();
}
