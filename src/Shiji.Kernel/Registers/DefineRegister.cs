using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Registers;

/// <summary>设台账 — a register of the district's own: entered, reviewed, counted, traced and reported like the rest from the next second on; what is counted already asks for a reason first.</summary>
public sealed class DefineRegister(ShijiDb db, CatalogueShelf shelf, NameFigures name, CatalogueOpening opening, RuleReader rules, DistrictClock clock)
{
    /// <summary>What opens the keys of a district's own registers.</summary>
    public const string Own = "own";

    /// <summary>What is like it, by the district's own measure of likeness.</summary>
    public async Task<IReadOnlyList<LikeFigure>> LikeAsync(RegisterCard card, CancellationToken cancel = default) =>
        (await rules.OnAsync(clock.Today, cancel)).Find("register.likeness") is { Value: var least } ? Likeness.Of(await shelf.TakeAsync(db, cancel), card, least) : [];

    public async Task<Outcome<Register>> DoAsync(RegisterCard card, CancellationToken cancel = default)
    {
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel);
        if (await db.CheckAsync(Permission.DefineRegisters, root, cancel) is { } beyond) return beyond with { Message = beyond.Field == "organisation" ? "台账全区共用，由区里设；请向区里提出。" : beyond.Message };
        card = card with { Columns = [.. card.Columns.Where(c => !string.IsNullOrWhiteSpace(c.Name))] };
        if (CardRules.Said(card) is { } wrong) return wrong;
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        var called = card.Name!.Trim();
        if (await db.Set<Register>().AnyAsync(r => r.Name == called, cancel)) return new Refusal($"已经有一本台账叫“{called}”，请用它，或换个名称。", "name");
        var why = card.Why?.Trim();
        if (await LikeAsync(card, cancel) is { Count: > 0 } like && string.IsNullOrEmpty(why))
            return new Refusal($"已经有相近的数：{string.Join("、", like.Take(3).Select(l => $"“{l.Name}”"))}。一个数只向基层要一次；确实不是一回事，请写明为什么另设。", "why");

        var key = await KeyAsync(cancel);
        var register = CardRules.Made(card, key);
        if (!string.IsNullOrEmpty(why)) register.Basis += $"另设理由：{why}";
        db.Add(register);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            return new Refusal("刚刚有人也在设台账，请再按一次。", "name"); // both took the same key
        }

        await name.DoAsync(register, cancel);
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync(key, cancel);
        await alone.CommitAsync(cancel);
        return register;
    }

    private async Task<string> KeyAsync(CancellationToken cancel)
    {
        var keys = await db.Set<Register>().Where(r => r.Key.StartsWith(Own + ".")).Select(r => r.Key).ToListAsync(cancel);
        return $"{Own}.r{keys.Count + 1}";
    }
}
