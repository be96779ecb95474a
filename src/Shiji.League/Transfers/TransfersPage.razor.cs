using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>组织关系转接页 — what waits for this post, ticked and accepted together, each for itself; and everything that came and went.</summary>
public sealed partial class TransfersPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Views = [new(TransferList.Out, "转出"), new(TransferList.In, "转入")];

    private static readonly Choice[] States = [.. Enum.GetValues<TransferState>().Select(s => new Choice($"{s}", s.Word()))];

    private TransferList Asked { get; set; } = new(TransferList.Turn, null, null);

    private List<TransferLine> Lines { get; set; } = [];

    private IReadOnlyList<Choice> Branches { get; set; } = [];

    /// <summary>Those ticked that could not be done, with the reason.</summary>
    private IReadOnlyList<(Guid Id, string Name, string Why)> Left { get; set; } = [];

    private string? Next { get; set; }

    [Inject] private AnswerTransfer Answer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private Guid? After { get; set; }

    private bool MayAccept => May(Permission.WritePeople) && Asked.View == TransferList.Turn;

    private string? ExportHref => May(Permission.ExportLists) ? QueryHelpers.AddQueryString(MembersExport.Transfers, Query) : null;

    private Dictionary<string, string?> Query => new() { ["view"] = Asked.View == TransferList.Turn ? null : Asked.View, ["state"] = Asked.State, ["unit"] = Asked.Unit };

    private string Here => To(After);

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Asked = TransferList.Read(Http.Request.Query);
        await ReadAsync();
        if (MayAccept && Lines.Count > 0 && await Directory.HomeAsync(Cancel) is { } home) Branches = await BranchesBelow.ChoicesAsync(Db, home.Id, Clock.Today, Cancel);
    }

    private async Task ReadAsync()
    {
        Lines = await Asked.TakeAsync(Db, Clock.Today, After, PageSize + 1, Cancel);
        Next = null;
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Transfer.Id);
    }

    private async Task AcceptAsync()
    {
        var picked = Posted("pick").Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(PageSize).ToList();
        if (picked.Count == 0)
        {
            Refuse(new Refusal("请先勾上要接收的人。", "rows"));
            return;
        }

        var names = Lines.ToDictionary(l => l.Transfer.Id, l => l.Name);
        var (done, left) = (0, new List<(Guid, string, string)>());
        foreach (var id in picked)
        {
            var accepted = await Answer.AcceptAsync(id, NumberOf(PostedOne("branch")), Cancel);
            if (accepted is { Ok: true, Value: TransferState.Done or TransferState.Accepted }) done++;
            else left.Add((id, names.GetValueOrDefault(id, MemberWords.Member), accepted.Refusal?.Message ?? "已到离团的年龄，转接终止，由转出支部办理离团。"));
        }

        if (left.Count == 0)
        {
            Said(null, Here, $"accepted-{done}");
            return;
        }

        Left = left;
        await ReadAsync();
    }

    private static string DoneWord(string done) => done switch
    {
        "asked" => "申请提出了，等转出支部同意。",
        _ when done.StartsWith("accepted-", StringComparison.Ordinal) && NumberOf(done["accepted-".Length..]) is { } count => $"接收了 {count} 人。",
        _ => "办好了。",
    };

    private string To(Guid? after) => QueryHelpers.AddQueryString("/transfers", new Dictionary<string, string?>(Query) { ["from"] = after?.ToString() });
}
