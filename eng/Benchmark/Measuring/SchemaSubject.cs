using System;
using System.Linq;
using System.Text;
using NJsonSchema;
using Tamma.EventGen.Benchmark.Documents;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>Documents of one kind, and NJsonSchema with the schema of their contract.</summary>
internal sealed class SchemaSubject
{
    private readonly JsonSchema _schema;
    private readonly byte[][] _documents;

    public SchemaSubject(DocumentKind kind)
    {
        var subject = Subject.Of(kind);
        _documents = subject.Documents;
        // NJsonSchema knows draft 4, where a shared part stands elsewhere.
        var text = subject.Contract.JsonSchema.Replace("$defs", "definitions", StringComparison.Ordinal);
        _schema = JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult();
        if (Validate() != 0)
            throw new InvalidOperationException($"NJsonSchema refuses a document of the kind {kind}: {_documents.Select(Errors).First(errors => errors.Length > 0)}");
        if (_schema.Validate(Encoding.UTF8.GetString(Broken.Of(_documents[0]))).Count == 0)
            throw new InvalidOperationException($"NJsonSchema takes a broken document of the kind {kind}.");
    }

    public int Validate()
    {
        var errors = 0;
        foreach (var document in _documents)
            errors += _schema.Validate(Encoding.UTF8.GetString(document)).Count;
        return errors;
    }

    private string Errors(byte[] document) => string.Join("; ", _schema.Validate(Encoding.UTF8.GetString(document)).Select(error => error.ToString()));
}
