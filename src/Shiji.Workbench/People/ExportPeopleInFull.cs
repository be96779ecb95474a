using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Workbench;

/// <summary>导出人员全文 — the same list in full, for whoever may see one person in full; for a reason, and logged as a look at what is sealed.</summary>
public sealed class ExportPeopleInFull(ShijiDb db, FindPeople find, Vault vault) : IListExport
{
    private string? _reason;

    public ExportPeopleInFull Because(string? reason)
    {
        _reason = reason;
        return this;
    }

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(_reason)) return new Refusal("请写明为什么要导出全文，会记入日志。", "reason");
        if (await db.CheckAsync(Permission.RevealPeople, where.Node, cancel) is { } beyond) return beyond;
        return ExportPeople.Listed(find, where,
        [
            new("姓名", p => p.Person.Name),
            new("证件", p => Opened(p.Person.Identity, Person.IdentityPurpose), Width: 22),
            new("电话", p => Opened(p.Person.Phone, Person.PhonePurpose)),
        ]) with
        { Masking = "没有脱敏：姓名、证件和电话是全文，已作为查看敏感内容记入日志。请妥善保管，用后销毁。", Revealed = _reason.Trim() };
    }

    private string? Opened(SealedText? text, string purpose) =>
        text is { } closed ? vault.Open(closed, purpose).Value ?? throw new InvalidOperationException("A sealed text does not open: is this the right key ring?") : null;
}
