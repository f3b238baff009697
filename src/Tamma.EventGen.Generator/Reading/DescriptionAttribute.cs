using System.Threading;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The words of <c>[Description("…")]</c>, or else of <c>[Display(Description = "…")]</c>, where they stand there themselves and are no key of a resource.</summary>
internal static class DescriptionAttribute
{
    /// <summary>The words; null where there are none.</summary>
    public static string? Of(ISymbol symbol, CancellationToken cancellation)
    {
        if (Find(symbol, AttributeNames.Description, cancellation) is { } description)
            return NotBlank(AttributeArguments.TextAt(description, 0));
        return Find(symbol, AttributeNames.Display, cancellation) is { } display && AttributeArguments.Named(display, "ResourceType") is not { IsNull: false }
            ? NotBlank(AttributeArguments.Named(display, "Description")?.Value as string)
            : null;
    }

    private static AttributeData? Find(ISymbol symbol, string name, CancellationToken cancellation) =>
        symbol is IPropertySymbol property ? MemberAttributes.Find(property, name, cancellation) : AttributeNames.Find(symbol, name);

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) || !WellFormedText.Is(text!) ? null : text!.Trim();
}
