using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;
using Shiji.Sheets.Files;

namespace Shiji.League;

/// <summary>Lines become transfers, by the rules of one sent by hand: on a roll within reach, not on the way already, young enough, and where they go stands today.</summary>
internal sealed class TransferIntake(ShijiDb db, Cells cells, Destinations destinations, KnownMembers known, TransferDesk desk, RuleBook rules, DateOnly? due, RecordImporter importer, Vault vault, DistrictClock clock) : Intake(db)
{
    private static readonly Dictionary<string, TransferWay> Ways = Enum.GetValues<TransferWay>().ToDictionary(w => w.Word());
    private static readonly Dictionary<string, bool> YesNo = new() { ["是"] = true, ["否"] = false };

    private readonly Dictionary<int, int> _told = [];

    public override async Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        List<SentMember> lines = [.. rows.Select(Read)];
        await known.LearnAsync([.. lines.Select(l => l.Called).Where(n => n.Length > 0).Distinct()], cancel);
        foreach (var line in lines.Where(l => l.Sound)) Judge(line);
        // Sent again on another day, after it lapsed or was refused, it is another transfer.
        foreach (var line in lines.Where(l => l.Sound)) line.Key = Keys.Next(TransferKind.Whole, $"{line.Member!.Id}", $"{line.To}", $"{clock.Today:yyyyMMdd}");
        var there = await Keys.ThereAsync(lines, cancel);
        foreach (var line in lines) line.Fate = !line.Sound ? RowFate.Refused : there.Contains(line.Key) || OnTheWay(line) is not null ? RowFate.There : RowFate.Fresh;
        return lines;
    }

    public override async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel)
    {
        List<SentMember> lines = [.. fresh.Cast<SentMember>()];
        var members = lines.ConvertAll(l => l.Member!.Id);
        foreach (var late in await Db.Set<Transfer>().Where(t => members.Contains(t.MemberId) && Transfer.Open.Contains(t.State)).ToListAsync(cancel)) desk.Lapse(late);
        await Db.SaveChangesAsync(cancel);
        var sent = lines.ConvertAll(l => StartTransfer.New(clock, Db.Actor, l.Member!.Id, l.Member.PersonId, l.Member.Branch, l.To, l.Way, l.Graduate, l.Reason, TransferState.Released, due));
        foreach (var transfer in sent) transfer.Evidence = Evidence.Imported;
        await importer.InsertAsync(sent, null, cancel);
        return [.. lines.Zip(sent, (line, transfer) => new ImportedRow { RowId = transfer.Id, RunId = run.Id, Key = line.Key })];
    }

    private SentMember Read(SheetRow source)
    {
        var line = new SentMember(source) { Called = "" };
        line.Called = cells.Required(line, TransferKind.NameColumn, "姓名")?.Trim() ?? "";
        line.Number = cells.Text(line, TransferKind.Number, "发展团员编号");
        if (cells.Text(line, TransferKind.Identity, "证件号码") is { } number)
        {
            var document = ReadIdentity.Of(number, clock.Today);
            if (document.Refusal is { } wrong) line.Refuse(wrong with { Field = TransferKind.Identity });
            else line.Fingerprint = vault.Fingerprint(document.Value!.Number, Person.IdentityPurpose);
        }

        if (cells.Required(line, TransferKind.To, "转入组织") is { } place)
        {
            var to = destinations.Find(place, "转入组织", TransferKind.To);
            if (to.Refusal is { } unknown) line.Refuse(unknown);
            else line.To = to.Value;
        }

        if (cells.Choice(line, TransferKind.Way, "去向", Ways) is { } way) line.Way = way;
        else line.Missing(TransferKind.Way, "去向");
        line.Graduate = cells.Choice(line, TransferKind.Graduate, "应届毕业", YesNo) ?? false;
        line.Reason = cells.Text(line, TransferKind.Reason, "说明");
        return line;
    }

    private void Judge(SentMember line)
    {
        var found = known.Find(line.Called, line.Number, line.Fingerprint);
        if (!found.Ok)
        {
            line.Refuse(found.Refusal);
            return;
        }

        var member = line.Member = found.Value;
        line.OrganisationId = member.Branch;
        if (_told.TryGetValue(member.Id, out var before)) line.Refuse(new($"与文件第 {before} 行是同一个人，一人一次只能转到一处，请留下一行。", TransferKind.NameColumn));
        else _told[member.Id] = line.Source.Number;
        if (member.Since >= clock.Today) line.Refuse(new("此人今天才到这个支部的册上，请明天再转。", TransferKind.NameColumn));
        if (line.To == member.Branch) line.Refuse(new("此人就在这个支部，不用转接。", TransferKind.To));
        if (rules.IsOfAge(member.BornOn, clock.Today)) line.Refuse(new("此人已到离团的年龄，请办理离团，不再转接。", TransferKind.NameColumn));
        if (OnTheWay(line) is { } other && other.OtherId != line.To) line.Refuse(new("此人已有一项到别处的转接在办，要改去向的请先撤回那一项。", TransferKind.To));
    }

    private Transfer? OnTheWay(SentMember line) => known.Open.GetValueOrDefault(line.Member!.Id) is { } open && open.StateOn(clock.Today) != TransferState.Lapsed ? open : null;
}
