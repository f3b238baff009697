using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on the files of published contracts: TEG3010 to TEG3019.</summary>
internal static class ContractFileRules
{
    public static readonly DiagnosticDescriptor ContractFileMalformed = Rule.Error(
        "TEG3010",
        "A file of a published contract can be read",
        "This file can't be read as a contract, so that nothing is compared with it: {0}. {1}.");

    public static readonly DiagnosticDescriptor ContractFileMisplaced = Rule.Error(
        "TEG3011",
        "A published contract stands in the file of its type and version",
        "This is the contract of '{0}' version {1}: move the file to '{2}', or restore its text");

    public static readonly DiagnosticDescriptor ContractFileDuplicated = Rule.ErrorAtEnd(
        "TEG3012",
        "A version is published once",
        "'{0}' version {1} is published in '{2}' too: delete one of the files");

    public static readonly DiagnosticDescriptor EventUndeclared = Rule.WarningAtEnd(
        "TEG3013",
        "A published event is declared",
        "No record declares '{0}', so that its stored events can no longer be read. Restore the record, or delete the folder once no such event is stored anywhere.");
}
