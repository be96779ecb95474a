using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>明细条件 — which of the records behind a figure an address asks for; read alike by the page and its export.</summary>
/// <param name="Own">Only those the node keeps itself, without those below it.</param>
public sealed record RecordFilter(bool Own, Evidence? Evidence)
{
    /// <summary>Asks for the records the node keeps itself.</summary>
    internal const string OwnOnly = "own";

    /// <summary>Asks for the records of one kind of evidence.</summary>
    internal const string OfEvidence = "evidence";

    public static RecordFilter Read(Where where) => new(
        where.Filters.Any(f => f.Name == OwnOnly && !string.IsNullOrEmpty(f.Value)),
        Enum.TryParse<Evidence>(where.Filters.FirstOrDefault(f => f.Name == OfEvidence).Value, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : null);

    public RecordQuestion Question(Where where) => new(where.Node, where.Period, Own, Evidence);

    public IEnumerable<(string Name, string Value)> Words =>
        [.. Own ? new[] { ("范围", "本级自己的") } : [], .. Evidence is { } asked ? new[] { ("佐证方式", asked.Word()) } : []];
}
