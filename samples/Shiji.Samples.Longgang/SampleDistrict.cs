using Shiji.Activities;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.League;
using Shiji.Samples.Longgang.People;
using Shiji.Samples.Longgang.Recipes;
using Shiji.Samples.Longgang.Records;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;
using Shiji.Volunteering;

namespace Shiji.Samples.Longgang;

/// <summary>
/// 样本区 — an invented half-year of a real map: the first of 2022 in Longgang's eleven sub-districts and 111 communities, with
/// people, firms and schools that do not exist. The same on every machine; knows no database.
/// </summary>
public sealed class SampleDistrict
{
    private readonly Setting _setting;
    private readonly Bookkeeping _bookkeeping;
    private readonly Dictionary<string, IStream> _streams;
    private readonly SampleActivities _activities;
    private readonly SampleConsequences _consequences;
    private readonly SampleVolunteers _volunteers;
    private readonly SampleTrainings _trainings;
    private readonly SampleRolls _rolls;
    private readonly SampleCadres _cadres;
    private readonly SampleTerms _terms;
    private readonly SampleTargets _targets;
    private long? _trained;

    /// <param name="scale">How many times the records and people; the organisations stay the same.</param>
    public SampleDistrict(int scale = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        _setting = new(scale);
        _bookkeeping = new(_setting.Tree);
        Organisations = TreeStreams.Organisations(_setting.Tree);
        Spells = TreeStreams.Spells(_setting.Tree);
        Placements = TreeStreams.Placements(_setting.Tree);
        Events = EventStream.Events(_setting.Tree);
        _streams = Streamed().GroupBy(s => s.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count() == 1 ? g.First() : new MergedStream([.. g]), StringComparer.Ordinal);
        _activities = new(_setting.Tree, key => Told(key));
        _consequences = new(_setting, key => Told(key));
        _volunteers = new(_setting.Tree, key => Told(key));
        _trainings = new(_setting.Tree, _volunteers);
        _rolls = new(_setting);
        _cadres = new(_setting);
        _terms = new(_setting);
        _targets = new(_setting);
    }

    public IReadOnlyList<Organisation> Organisations { get; }
    public IReadOnlyList<OrganisationSpell> Spells { get; }
    public IReadOnlyList<Placement> Placements { get; }
    public IReadOnlyList<OrganisationEvent> Events { get; }

    /// <summary>Every register the sample has rows for.</summary>
    public IReadOnlyCollection<string> RegisterKeys => [.. _streams.Keys.Except([.. SampleActivities.Keys, .. SampleConsequences.Keys, .. SampleVolunteers.Keys])];

    public int PersonCount => _setting.People.Count;

    /// <summary>All rows of all registers, those not in force among them.</summary>
    public long RowCount => RegisterKeys.Sum(RowCountOf);

    public long SessionCount => RowCountOf(SampleActivities.Ceremonies) + RowCountOf(SampleActivities.Lectures) + RowCountOf(SampleActivities.Services) + SampleTrainings.Many;

    public long AttendanceCount => RowCountOf(SampleActivities.Turns) + (_trained ??= _trainings.Attendances().LongCount());

    public long RowCountOf(string registerKey) => Bookkeeping.CountOf(_streams[registerKey]);

    public IEnumerable<SamplePerson> People() => PersonStream.All(_setting.People, _setting.Tree);

    /// <summary>The points are not among them: they are kept as what they are.</summary>
    public IEnumerable<Subject> Subjects() => _setting.Things.All().Where(t => !_setting.Things.Points.Holds(t.Id));

    public IEnumerable<Activity> Activities() => _activities.Activities().Concat(_trainings.Activities());

    public IEnumerable<ActivitySession> Sessions() => _activities.Sessions().Concat(_trainings.Sessions());

    public IEnumerable<Attendance> Attendances() => _activities.Attendances().Concat(_trainings.Attendances());

    public IEnumerable<Point> Points() => _consequences.Points();

    public IEnumerable<Inspection> Inspections() => _consequences.Inspections();

    public IEnumerable<Project> Projects() => [_consequences.Books(), _activities.Lecturing()];

    public IEnumerable<GoodsMovement> Movements() => _consequences.Movements();

    public IEnumerable<ReadingRoom> Libraries() => _consequences.Libraries();

    public IEnumerable<StarAward> Awards() => _consequences.Awards();

    public long RegistrationCount => RowCountOf(SampleVolunteers.Registered);

    public IEnumerable<Volunteer> Volunteers() => _volunteers.Volunteers();

    public IEnumerable<VolunteerRegistration> Registrations() => _volunteers.Registrations();

    public IEnumerable<Team> Teams() => _volunteers.Teams();

    public IEnumerable<TeamMember> Leaders() => _trainings.Leaders();

    public IEnumerable<ServiceUnion> Unions() => _volunteers.Unions();

    public int MemberCount => _setting.People.Rosters.Sum(r => r.Members.Count);

    public IEnumerable<Member> Members() => _rolls.Members();

    public IEnumerable<RollSpell> RollSpells() => _rolls.Spells();

    public IEnumerable<RollChange> RollChanges() => _rolls.Changes();

    public IEnumerable<Transfer> Transfers() => _rolls.Transfers();

    public IEnumerable<TransferStep> TransferSteps() => _rolls.Steps();

    public IEnumerable<DutyCampaign> DutyCampaigns() => _rolls.Duties.Campaigns();

    public IEnumerable<BranchDuty> BranchDuties() => _rolls.Duties.Sheets();

    public IEnumerable<DutyLine> DutyLines() => _rolls.Duties.Lines();

    public IEnumerable<DuesMonth> DuesMonths() => _rolls.Dues.Sheets();

    public IEnumerable<DuesLine> DuesLines() => _rolls.Dues.Lines();

    public IEnumerable<Admission> Admissions() => _rolls.Admissions();

    public IEnumerable<AdmissionStep> AdmissionSteps() => _rolls.AdmissionSteps();

    public IEnumerable<Recommendation> Recommendations() => _rolls.Recommendations.Recommendations();

    public IEnumerable<RecommendationStep> RecommendationSteps() => _rolls.Recommendations.Steps();

    public IEnumerable<BuildTarget> BuildTargets() => _targets.Targets();

    public IEnumerable<OfficeTerm> OfficeTerms() => _terms.Terms();

    public IEnumerable<Overrun> Overruns() => _terms.Overruns();

    public IEnumerable<Appointment> Appointments() => _cadres.Appointments();

    public IEnumerable<PostQuota> PostQuotas() => _cadres.Quotas();

    public IEnumerable<RequiredPost> RequiredPosts() => _cadres.Required();

    public IEnumerable<Filling> Fillings() => _cadres.Fillings();

    public IEnumerable<Reserve> Reserves() => _cadres.Reserves();

    public IEnumerable<NumberBatch> NumberBatches() => _rolls.Batches();

    public IEnumerable<NumberUse> NumberUses() => _rolls.Uses();

    /// <summary>What a stream tells, whatever record it becomes.</summary>
    internal IEnumerable<RegisterRow> Told(string key) => _bookkeeping.Rows(_streams[key], 0);

    /// <summary>The rows of one register in day order; told anew at each call, never kept.</summary>
    public IEnumerable<RegisterRow> Rows(IReadOnlyDictionary<string, int> registerIds, string registerKey) =>
        _bookkeeping.Rows(_streams[registerKey], registerIds[registerKey]);

    /// <summary>Register after register.</summary>
    public IEnumerable<RegisterRow> Rows(IReadOnlyDictionary<string, int> registerIds) =>
        RegisterKeys.SelectMany(key => Rows(registerIds, key));

    private IEnumerable<IStream> Streamed() =>
    [
        new StudyStream(_setting), new DueStream(_setting), new BadgeStream(_setting),
        new SessionStream(_setting), new ServiceStream(_setting), new RegistrationStream(_setting),
        .. Ideology.All.Concat(Honours.All).Concat(Opportunities.All)
            .Concat(Recipes.Volunteering.All).Concat(Emergency.All).Concat(Reform.All).Select(r => new RecipeStream(_setting, r)),
    ];
}
