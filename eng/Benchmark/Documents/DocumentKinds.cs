using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Benchmark.Documents;

/// <summary>Which documents are measured by what.</summary>
public static class DocumentKinds
{
    /// <summary>As a contract's writer writes them; the others have the same in them, written in other ways.</summary>
    public static IEnumerable<DocumentKind> AsWritten { get; } = [DocumentKind.Small, DocumentKind.Typical, DocumentKind.Large, DocumentKind.Webhook, DocumentKind.Full];

    /// <summary>Those that are Protocol Buffers, too.</summary>
    public static IEnumerable<DocumentKind> AsMessages { get; } = AsWritten.Except([DocumentKind.Webhook, DocumentKind.Full]);
}
