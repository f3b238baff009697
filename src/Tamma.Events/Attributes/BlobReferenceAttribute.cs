using System;

namespace Tamma.Events;

/// <summary>Declares that the member holds the key of a large object that is kept elsewhere.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class BlobReferenceAttribute : Attribute
{
    /// <summary>How long the object is kept, in days; 0 when not stated.</summary>
    public int RetentionDays { get; set; }
}
