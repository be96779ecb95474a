using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang;

namespace Shiji.Kernel.Tests.Samples;

/// <summary>点数 — the sample told once and counted with plain dictionaries, knowing nothing of the kernel's measures.</summary>
internal sealed class Told
{
    public static readonly DateOnly From = new(2022, 1, 1);
    public static readonly DateOnly Until = new(2022, 7, 1);
    public static readonly DateOnly LastDay = new(2022, 6, 30);

    public static readonly IReadOnlyDictionary<string, RegisterEntry> Registers =
        StandardCatalogue.Registers.ToDictionary(r => r.Key, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, int> Ids =
        StandardCatalogue.Registers.Select((r, at) => (r.Key, Id: at + 1)).ToDictionary(p => p.Key, p => p.Id, StringComparer.Ordinal);

    /// <summary>One telling at scale 1, shared by the tests that only read.</summary>
    public static readonly Lazy<Told> Once = new(() => new(1));

    private readonly SampleDistrict _district;

    public Told(int scale) => _district = new(scale);

    public SampleDistrict District => _district;

    /// <summary>Rows in force whose day lies in the half-year.</summary>
    public IEnumerable<RegisterRow> Flow(string register) =>
        InForce(register).Where(r => r.Day >= From && r.Day < Until);

    /// <summary>Rows in force that stand at the half-year's end.</summary>
    public IEnumerable<RegisterRow> Standing(string register) =>
        InForce(register).Where(r => r.Day <= LastDay && (r.Until is null || r.Until > LastDay));

    public IEnumerable<RegisterRow> InForce(string register) => All(register).Where(r => r.State == RowState.InForce);

    public IEnumerable<RegisterRow> All(string register) => Ids.ContainsKey(register) ? _district.Rows(Ids, register) : _district.Told(register);

    public static int People(IEnumerable<RegisterRow> rows) => rows.Select(r => r.PersonId!.Value).Distinct().Count();

    public static int Things(IEnumerable<RegisterRow> rows) => rows.Select(r => r.SubjectId!.Value).Distinct().Count();
}
