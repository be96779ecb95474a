using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出明细 — the very records a figure counts.</summary>
public sealed class ExportRecords(ShijiDb db, RowPages pages, ExportRows rows, ModuleList modules) : IListExport
{
    public Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        var filter = RecordFilter.Read(where);
        ExportedList? list = where.Catalogue.Measure(route["key"] ?? "") switch
        {
            Measure<RegisterRow> measure => rows.Of(where.Catalogue.Registers.First(r => r.Id == measure.Series), filter.Question(where).Of(db, measure), where.Node) with { Filter = [("数字", measure.Name), .. filter.Words] },
            Measure<OrganisationSpell> measure => ExportedList.Of("明细", "organisation_spell", Columns, SpellsAsync(filter.Question(where).Of(db, measure), where.Node, cancel)) with { SubjectId = measure.Key, Filter = [("数字", measure.Name), .. filter.Words] },
            { } measure when modules.Tellings.TryGetValue(measure.RecordType, out var telling) => Told(telling, measure, telling.AllAsync(db, measure, filter.Question(where), cancel), cancel) with { SubjectId = measure.Key, Filter = [("数字", measure.Name), .. filter.Words] },
            _ => null,
        };
        return Task.FromResult<Outcome<ExportedList>>(list is null ? new Refusal($"目录里没有“{route["key"]}”这个度量，请从指标目录里选。") : list with { Name = "明细" });
    }

    private static readonly ExportColumn<StandingUnit>[] Columns =
    [
        new("组织", s => s.Spell.Name, Width: 28),
        new("组织代码", s => s.Code),
        new("类型", s => s.Spell.Type.Word()),
        new("领域", s => s.Spell.Field.Word()),
        new("起", s => s.Spell.Day, ColumnKind.Day, 12),
        new("止", s => s.Spell.Until, ColumnKind.Day, 12),
        new("状态", s => s.Spell.State.Word()),
    ];

    private ExportedList Told(Telling telling, Measure measure, IAsyncEnumerable<ToldRecord> told, CancellationToken cancel) =>
        ExportedList.Of("明细", Conventions.Snake(measure.RecordType.Name), ToldColumns(telling, measure), LinesAsync(told, cancel)) with { Masking = ExportedList.NamesMasked };

    private static ExportColumn<ToldLine>[] ToldColumns(Telling telling, Measure measure) =>
    [
        new("记录", l => l.Record.Title, Width: 36),
        new("日期", l => l.Record.Day, ColumnKind.Day, 12),
        new("组织", l => l.Organisation?.Name, Width: 28),
        new("组织代码", l => l.Organisation?.Code),
        .. telling.Columns.Select((name, at) => new ExportColumn<ToldLine>(name, l => l.Record.More.ElementAtOrDefault(at))),
        new($"计入（{measure.Unit}）", l => l.Record.Amount, ColumnKind.Whole, 12),
        new("佐证方式", l => l.Record.Evidence.Word()),
        new("状态", l => l.Record.State),
        new("记录号", l => l.Record.Id.ToString(), Width: 38),
    ];

    /// <summary>With the names of their organisations, a batch at a time.</summary>
    private async IAsyncEnumerable<ToldLine> LinesAsync(IAsyncEnumerable<ToldRecord> told, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var batch in told.Chunk(500).WithCancellation(cancel))
            foreach (var line in await ToldLine.OfAsync(db, batch, cancel))
                yield return line;
    }

    private async IAsyncEnumerable<StandingUnit> SpellsAsync(IQueryable<OrganisationSpell> spells, int node, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var batch in pages.AllAsync(spells, node, cancel))
            foreach (var unit in await StandingUnit.OfAsync(db, batch, cancel))
                yield return unit;
    }
}

/// <summary>计入的组织 — a spell that a figure counts, with the code of its organisation.</summary>
public sealed record StandingUnit(OrganisationSpell Spell, string Code)
{
    public static async Task<IReadOnlyList<StandingUnit>> OfAsync(ShijiDb db, IReadOnlyList<OrganisationSpell> spells, CancellationToken cancel)
    {
        var ids = spells.Select(s => s.OrganisationId).Distinct().ToArray();
        var codes = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Code, cancel);
        return [.. spells.Select(s => new StandingUnit(s, codes[s.OrganisationId]))];
    }
}
