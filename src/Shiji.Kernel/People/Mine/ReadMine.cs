using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.People;

/// <summary>看自己的数据 — whoever is signed in reads what is held about them, wherever it lies; nobody else's.</summary>
public sealed class ReadMine(ShijiDb db, Vault vault)
{
    private const int MostLooks = 100;

    /// <summary>Null where no file is linked to the account.</summary>
    public async Task<MyData?> DoAsync(CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await db.OwnFileAsync(cancel) is not { } person) return null;
        var ids = (await db.Set<Person>().Where(p => p.Id == person.Id || p.MergedInto == person.Id).Select(p => p.Id).ToListAsync(cancel)).ConvertAll(id => $"{id}");
        var purposes = await db.Set<ConsentPurpose>().AsNoTracking().ToDictionaryAsync(p => (p.Code, p.Version), cancel);
        var consents = await db.Set<Consent>().AsNoTracking().Where(c => c.PersonId == person.Id).OrderBy(c => c.GivenOn).ThenBy(c => c.Id).ToListAsync(cancel);
        var registers = await db.Set<RegisterRow>().Where(r => r.PersonId == person.Id && r.State == RowState.InForce).GroupBy(r => r.RegisterId)
            .Select(g => new { g.Key, Rows = g.Count(), First = g.Min(r => r.Day), Last = g.Max(r => r.Day) })
            .Join(db.Set<Register>(), g => g.Key, r => r.Id, (g, r) => new MyRegister(r.Name, g.Rows, g.First, g.Last)).ToListAsync(cancel);
        return new(
            person,
            await db.Set<Organisation>().Where(o => o.Id == person.OrganisationId).Select(o => o.ShortName ?? o.Name).SingleAsync(cancel),
            [.. consents.Select(c => new MyConsent(c, purposes.GetValueOrDefault((c.Purpose, c.Version))?.Name ?? c.Purpose, purposes.GetValueOrDefault((c.Purpose, c.Version))?.Text ?? ""))],
            await db.Set<PersonCase>().AsNoTracking().Where(c => c.PersonId == person.Id && c.Kind != CaseKind.Distinct).OrderByDescending(c => c.AskedAt).ToListAsync(cancel),
            await db.Set<LogEntry>().AsNoTracking().Where(e => e.Subject == "person" && ids.Contains(e.SubjectId)).OrderByDescending(e => e.Id).Take(MostLooks).ToListAsync(cancel),
            [.. registers, .. (await OfModulesAsync(person.Id, cancel)).GroupBy(r => r.Register).Select(g => new MyRegister(g.Key, g.Count(), g.Min(r => r.Day), g.Max(r => r.Day)))]);
    }

    /// <summary>What the halls and lines keep besides the registers.</summary>
    private async Task<List<MyRow>> OfModulesAsync(int person, CancellationToken cancel)
    {
        var rows = new List<MyRow>();
        foreach (var module in db.Modules.All) rows.AddRange(await module.MineAsync(db, person, cancel));
        return rows;
    }

    /// <summary>The same in full, with every row; the copy is logged.</summary>
    public async Task<Outcome<MyFile>> CopyAsync(CancellationToken cancel = default)
    {
        if (await DoAsync(cancel) is not { } data) return new Refusal("您的账号还没有关联人员档案，请本单位在人员页上办理关联。", "person");
        using var _ = db.ByProgram();
        var person = data.Person;
        var (identity, phone) = (Opened(person.Identity, Person.IdentityPurpose), Opened(person.Phone, Person.PhonePurpose));
        var (guardian, reached) = (Opened(person.GuardianName, Person.GuardianNamePurpose), Opened(person.GuardianPhone, Person.GuardianPhonePurpose));
        if ((identity.Refusal ?? phone.Refusal ?? guardian.Refusal ?? reached.Refusal) is { } closed) return closed;
        var rows = await RowsAsync(person.Id, cancel);
        var entry = db.LogOf(LogAct.Exported, "person", $"{person.Id}");
        (entry.OrganisationId, entry.Reason) = (person.OrganisationId, "本人取得自己的数据");
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return new MyFile(data, new(person.Name, identity.Value, phone.Value), guardian.Value, reached.Value, rows);
    }

    private async Task<IReadOnlyList<MyRow>> RowsAsync(int person, CancellationToken cancel)
    {
        var registers = await db.Set<Register>().AsNoTracking().Include(r => r.Columns).ToDictionaryAsync(r => r.Id, cancel);
        var rows = await db.Set<RegisterRow>().AsNoTracking().Where(r => r.PersonId == person).OrderBy(r => r.Day).ThenBy(r => r.Id)
            .Join(db.Set<Organisation>(), r => r.OrganisationId, o => o.Id, (r, o) => new { Row = r, o.Name }).ToListAsync(cancel);
        return [.. (await OfModulesAsync(person, cancel)).OrderBy(r => r.Day), .. rows.Select(r => new MyRow(registers[r.Row.RegisterId].Name, r.Row.Day, r.Row.Until, r.Name, r.Row.Title, Content(registers[r.Row.RegisterId], r.Row), r.Row.State.Word()))];
    }

    private static string Content(Register register, RegisterRow row) => string.Join('，', register.Columns.OrderBy(c => c.Ordinal).Select(c => c.Slot switch
    {
        ColumnSlot.Quantity1 or ColumnSlot.Quantity2 => $"{c.Name} {row.Quantity(c.Slot)}{c.Unit}",
        ColumnSlot.Facet1 => row.Facet1,
        ColumnSlot.Facet2 => row.Facet2,
        ColumnSlot.Facet3 => row.Facet3,
        _ => null,
    }).OfType<string>());

    private Outcome<string?> Opened(SealedText? text, string purpose)
    {
        if (text is not { } closed) return new Outcome<string?>(null, null);
        var opened = vault.Open(closed, purpose);
        return new Outcome<string?>(opened.Value, opened.Refusal);
    }
}
