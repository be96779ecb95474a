using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>凭据清单页 — what is asked for, and what was issued, by masked names.</summary>
public sealed partial class CertificatesPage
{
    private const int PageSize = 50;
    private const int MostAsked = 100;

    private static readonly Choice[] States = [.. Enum.GetValues<CertificateState>().Select(s => new Choice($"{s}", s.Word()))];

    private CertificateList List { get; set; } = new(null, null);

    private List<CertificateLine> Lines { get; set; } = [];

    private List<CertificateRequest> Asked { get; set; } = [];

    private Dictionary<int, string> Names { get; set; } = [];

    private IReadOnlyDictionary<int, string> Units { get; set; } = new Dictionary<int, string>();

    private bool Legal { get; set; }

    private string? Next { get; set; }

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        List = CertificateList.Read(Http.Request.Query);
        Legal = CertificateRules.Of(await Rules.OnAsync(Clock.Today, Cancel)).Legal;
        Asked = await Db.Set<CertificateRequest>().AsNoTracking().Where(r => r.State == CertificateRequestState.Waiting).OrderBy(r => r.Day).ThenBy(r => r.Id).Take(MostAsked).ToListAsync(Cancel);
        Names = await Db.MaskedNamesAsync([.. Asked.Select(r => r.PersonId).Distinct()], Cancel);
        Units = await CalledAsync(Asked.Select(r => r.OrganisationId));
        Lines = await List.Of(Db, Cursor.Read(After)).Take(PageSize + 1).ToListAsync(Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        var last = Lines[^1].Certificate;
        Next = "/certificates".With([.. List.Query, ("after", $"{new Cursor(last.Day, last.Id)}")]);
    }

    private string NameOf(int person) => $"{Names.GetValueOrDefault(person, "")}（{person}）";
}
