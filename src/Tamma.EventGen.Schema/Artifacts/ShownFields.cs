using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>The fields of an object as the catalogue lists them.</summary>
internal static class ShownFields
{
    /// <summary>The declared members, behind the one that tells the case of a union, which no member of C# stands for.</summary>
    public static IEnumerable<PropertyDefinition> Of(ObjectDefinition definition) => definition.Discriminator is { } discriminator
        ? definition.Properties.Prepend(new PropertyDefinition
        {
            JsonName = discriminator.JsonName,
            Type = new StringType { AllowedValues = EquatableArray.Of(discriminator.Tag) },
            IsRequired = true,
        })
        : definition.Properties;
}
