using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator;

/// <summary>An object of a contract, or a member of it, that other projects may have words for.</summary>
/// <param name="Reference">The name by which the contract refers to the object.</param>
/// <param name="JsonName">The member; null for the object itself.</param>
/// <param name="Sources">Where the words may stand, in the order in which they are asked.</param>
internal sealed record WordsElsewhere(string Reference, string? JsonName, EquatableArray<WordSource> Sources);

/// <summary>A declaration of another project. Its words stand in that project's documentation file.</summary>
/// <param name="Assembly">The name of the assembly, and of the file beside it.</param>
/// <param name="Id">The declaration's name in the file, such as <c>P:N.Page`1.Items</c> (C# specification, D.4.2).</param>
/// <param name="Parameter">The parameter of a record that the words are about; null for the declaration itself.</param>
/// <param name="Said">The words of an attribute, which no file is needed for.</param>
/// <param name="Origins">Who is asked where the file says <c>&lt;inheritdoc/&gt;</c>.</param>
internal sealed record WordSource(string Assembly, string Id, string? Parameter, string? Said, EquatableArray<WordSource> Origins);
