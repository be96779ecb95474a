using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Registers;

/// <summary>改台账 — names, more options, more columns; never what is already counted. A register of the district's own may also be retired: what was recorded stays, and counts.</summary>
public sealed class ChangeRegister(ShijiDb db, NameFigures name, CatalogueOpening opening, DistrictClock clock)
{
    private const int LongestReason = 500;

    /// <summary>Why it may not be changed at all; null where it may.</summary>
    public async Task<Refusal?> CheckAsync(string key, CancellationToken cancel = default) => (await FindAsync(key, cancel)).Refusal;

    public async Task<Outcome<Register>> DoAsync(string key, RegisterChange change, CancellationToken cancel = default)
    {
        var found = await FindAsync(key, cancel);
        if (!found.Ok) return found.Refusal;
        var register = found.Value;
        change = change with { Added = [.. change.Added.Where(c => !string.IsNullOrWhiteSpace(c.Name))] };
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (await SaidAsync(register, change, cancel) is { } wrong)
        {
            db.ChangeTracker.Clear(); // nothing half done
            return wrong;
        }

        register.Columns.AddRange(CardRules.More(register, change.Added));
        await name.DoAsync(register, cancel);
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync(key, cancel);
        await alone.CommitAsync(cancel);
        return register;
    }

    /// <summary>停用 — from the day on nothing is recorded in it.</summary>
    public async Task<Refusal?> RetireAsync(string key, string? reason, CancellationToken cancel = default)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return new("请写明为什么停用，会写进口径。", "reason");
        var found = await FindAsync(key, cancel);
        if (!found.Ok) return found.Refusal;
        var (id, today) = (found.Value.Id, clock.Today);
        if (await db.Whole<DataRequest>().CountAsync(r => r.RegisterId == id && r.WithdrawnOn == null && (r.Until == null || r.Until > today), cancel) is > 0 and var asked)
            return new($"还有 {asked} 项报数要求在要“{found.Value.Name}”，请先停止，再停用。", "name");
        found.Value.RetiredOn = today.AddDays(1);
        found.Value.Basis += $"{found.Value.RetiredOn.Value.Word()}起停用：{why}";
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync(key, cancel); // every process reads it again
        await alone.CommitAsync(cancel);
        return null;
    }

    private async Task<Outcome<Register>> FindAsync(string key, CancellationToken cancel)
    {
        if (await db.CheckAsync(Permission.DefineRegisters, await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel), cancel) is { } beyond)
            return beyond with { Message = beyond.Field == "organisation" ? "台账全区共用，由区里改；请向区里提出。" : beyond.Message };
        var register = await db.Set<Register>().Include(r => r.Columns.OrderBy(c => c.Ordinal)).SingleOrDefaultAsync(r => r.Key == key, cancel);
        if (register is null) return new Refusal("没有这本台账，请从台账目录里选。", "name");
        if (!register.Key.StartsWith(DefineRegister.Own + ".", StringComparison.Ordinal)) return new Refusal("随系统带的台账不在这里改，它的口径有依据；本区另有需要的，请另设一本。", "name");
        return register.RetiredOn is { } retired ? new Refusal($"“{register.Name}”从{retired.Word()}起停用，不再改。", "name") : register;
    }

    /// <summary>Writes the change onto the register, as long as it may be.</summary>
    private async Task<Refusal?> SaidAsync(Register register, RegisterChange change, CancellationToken cancel)
    {
        if (change.Name?.Trim() is { Length: > 0 } called && called != register.Name)
        {
            if (await db.Set<Register>().AnyAsync(r => r.Name == called, cancel)) return new($"已经有一本台账叫“{called}”，请换个名称。", "name");
            register.Name = called;
        }

        if (change.Basis?.Trim() is { Length: > 0 } basis && basis != register.Basis)
        {
            if (await db.Whole<RegisterRow>().AnyAsync(r => r.RegisterId == register.Id, cancel)) return new("已经有记录，口径不能再改：改了，前后就不是一个数。请停用这本，另设一本。", "basis");
            register.Basis = basis;
        }

        foreach (var column in register.Columns)
        {
            if (change.Names.GetValueOrDefault(column.Key)?.Trim() is { Length: > 0 } renamed) column.Name = renamed;
            if (column.OptionList.Count > 0) column.Options = string.Join('\n', column.OptionList.Concat(new ColumnCard(null, ColumnType.Choice, Options: change.Options.GetValueOrDefault(column.Key)).OptionList).Distinct());
        }

        return CardRules.Said(CardRules.CardOf(register, change.Added));
    }
}
