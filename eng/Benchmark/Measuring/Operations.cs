using BenchmarkDotNet.Attributes;
using Tamma.EventGen.Benchmark.Documents;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>From bytes to a verdict, and to all errors.</summary>
[BenchmarkCategory(Operation.Validate)]
public class ValidateOperation
{
    private Subject _subject = null!;

    [ParamsAllValues]
    public DocumentKind Document { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = Subject.Of(Document);

    [Benchmark(Description = Contender.Scan, OperationsPerInvoke = DocumentSet.Size)]
    public int Scan() => _subject.Scan();

    [Benchmark(Description = Contender.IsValid, OperationsPerInvoke = DocumentSet.Size)]
    public int IsValid() => _subject.IsValid();

    [Benchmark(Description = Contender.Validate, OperationsPerInvoke = DocumentSet.Size)]
    public int Validate() => _subject.Validate();
}

/// <summary>From bytes to a verdict, by a library that interprets the schema.</summary>
[BenchmarkCategory(Operation.Validate)]
public class PeerValidateOperation
{
    private SchemaSubject _subject = null!;

    [ParamsSource(typeof(DocumentKinds), nameof(DocumentKinds.AsWritten))]
    public DocumentKind Document { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = new(Document);

    [Benchmark(Description = Contender.NJsonSchema, OperationsPerInvoke = DocumentSet.Size)]
    public int NJsonSchema() => _subject.Validate();
}

/// <summary>From bytes to an object.</summary>
[BenchmarkCategory(Operation.Parse)]
public class ParseOperation
{
    private Subject _subject = null!;

    [ParamsSource(typeof(DocumentKinds), nameof(DocumentKinds.AsWritten))]
    public DocumentKind Document { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = Subject.Of(Document);

    [Benchmark(Description = Contender.Deserialize, OperationsPerInvoke = DocumentSet.Size)]
    public object? Deserialize() => _subject.Deserialize();

    [Benchmark(Description = Contender.TryParse, OperationsPerInvoke = DocumentSet.Size)]
    public object? TryParse() => _subject.TryParse();
}

/// <summary>From an object to bytes in a buffer that is used again.</summary>
[BenchmarkCategory(Operation.Write)]
public class WriteOperation
{
    private Subject _subject = null!;

    [ParamsSource(typeof(DocumentKinds), nameof(DocumentKinds.AsWritten))]
    public DocumentKind Document { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = Subject.Of(Document);

    [Benchmark(Description = Contender.Serialize, OperationsPerInvoke = DocumentSet.Size)]
    public long Serialize() => _subject.Serialize();

    [Benchmark(Description = Contender.SerializeRelaxed, OperationsPerInvoke = DocumentSet.Size)]
    public long SerializeRelaxed() => _subject.SerializeRelaxed();

    [Benchmark(Description = Contender.Write, OperationsPerInvoke = DocumentSet.Size)]
    public long Write() => _subject.Write();
}

/// <summary>Protocol Buffers decode the same objects.</summary>
[BenchmarkCategory(Operation.Parse)]
public class ProtobufParseOperation
{
    private ProtobufSubject _subject = null!;

    [ParamsSource(typeof(DocumentKinds), nameof(DocumentKinds.AsMessages))]
    public DocumentKind Document { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = new(Document);

    [Benchmark(Description = Contender.Protobuf, OperationsPerInvoke = DocumentSet.Size)]
    public object? Parse() => _subject.Parse();
}

/// <summary>Protocol Buffers encode the same objects.</summary>
[BenchmarkCategory(Operation.Write)]
public class ProtobufWriteOperation
{
    private ProtobufSubject _subject = null!;

    [ParamsSource(typeof(DocumentKinds), nameof(DocumentKinds.AsMessages))]
    public DocumentKind Document { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = new(Document);

    [Benchmark(Description = Contender.Protobuf, OperationsPerInvoke = DocumentSet.Size)]
    public long Write() => _subject.Write();
}

/// <summary>From bytes to an event in the library's own envelope, by the registry.</summary>
[BenchmarkCategory(Operation.Read)]
public class ReadOperation
{
    private EnvelopeSubject _subject = null!;

    [Params(DocumentKind.Typical)]
    public DocumentKind Document { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = new();

    [Benchmark(Description = Contender.Deserialize, OperationsPerInvoke = DocumentSet.Size)]
    public object? Deserialize() => _subject.Deserialize();

    [Benchmark(Description = Contender.Read, OperationsPerInvoke = DocumentSet.Size)]
    public object? Read() => _subject.Read();
}
