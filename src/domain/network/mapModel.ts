import type { Band } from '../quiz/quiz.ts';

/** What the map asks about each person, and how its answers become scores. */
export type MapModel = {
  readonly id: string;
  /** Raised when a change makes old maps not comparable with new ones. */
  readonly version: number;
  readonly scores: Readonly<Record<MapScoreId, MapScoreWords>>;
  readonly attributes: readonly MapAttribute[];
  readonly levels: readonly MapLevel[];
  readonly helpTypes: readonly MapKind[];
  readonly bands: readonly Band[];
  /** Below this many people no score is shown. */
  readonly fewestPeople: number;
  readonly mostPeople: number;
};

/** What a score is called and asks, and where to go when it is the weakest. */
export type MapScoreWords = {
  readonly label: string;
  readonly asks: string;
  /** Slug of a guide. */
  readonly guide: string;
  /** Slug of a plan. */
  readonly plan: string;
};

/** One question about each person with one answer out of a few kinds. */
export type MapAttribute = {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly MapKind[];
  /**
   * What makes a person like ego here: the kind that ego is of, or one kind that means "like
   * me" by itself. Absent: likeness makes no sense.
   */
  readonly likeness?: { readonly like: 'ego' } | { readonly like: 'kind'; readonly kind: string };
};

export type MapKind = { readonly id: string; readonly label: string };

/** A range of tie strengths that the Spread score takes for one kind. */
export type MapLevel = {
  readonly id: 'close' | 'known' | 'lapsed';
  readonly label: string;
  /** Lowest tie strength in the level; the levels stand strongest first. */
  readonly from: number;
};

/** The four scores, in the order in which they are shown. */
export const mapScoreIds = ['variety', 'openness', 'spread', 'help'] as const;
export type MapScoreId = (typeof mapScoreIds)[number];

/** The site's own map. Its twelve kinds of work are those of the quiz. */
export const networkMap: MapModel = {
  id: 'network-map',
  version: 1,
  scores: {
    variety: {
      label: 'Variety',
      asks: 'How often do two people on your map differ?',
      guide: 'what-network-diversity-means',
      plan: 'one-new-circle',
    },
    openness: {
      label: 'Openness',
      asks: 'How few of them know each other?',
      guide: 'bridges-and-closed-circles',
      plan: 'one-new-circle',
    },
    spread: {
      label: 'Spread',
      asks: 'How mixed are close, known and lapsed ties?',
      guide: 'reconnecting-after-years',
      plan: 'reconnect',
    },
    help: {
      label: 'Help',
      asks: 'How many kinds of help does somebody give you?',
      guide: 'diversify-your-professional-network',
      plan: 'ten-minutes-a-week',
    },
  },
  attributes: [
    {
      id: 'field',
      label: 'Kind of work',
      kinds: [
        { id: 'health', label: 'Health or care' },
        { id: 'teaching', label: 'Teaching, training or childcare' },
        { id: 'building', label: 'Building, repair, transport or manufacturing' },
        { id: 'shops', label: 'Shops, food, hotels or events' },
        { id: 'software', label: 'Software, data or engineering' },
        { id: 'science', label: 'Science or research' },
        { id: 'law-finance', label: 'Law, finance or accounting' },
        { id: 'public', label: 'Government, police, armed forces or public services' },
        { id: 'community', label: 'A charity, union, faith or community group' },
        { id: 'arts', label: 'Arts, media, design or sport' },
        { id: 'land', label: 'Farming, energy or the environment' },
        { id: 'own-business', label: 'Running their own business' },
      ],
      likeness: { like: 'ego' },
    },
    {
      id: 'stage',
      label: 'Career stage',
      kinds: [
        { id: 'earlier', label: 'Earlier than you' },
        { id: 'same', label: 'About the same' },
        { id: 'further', label: 'Further on than you' },
      ],
      likeness: { like: 'kind', kind: 'same' },
    },
    {
      id: 'place',
      label: 'Where they live',
      kinds: [
        { id: 'near', label: 'Near you' },
        { id: 'region', label: 'In your region' },
        { id: 'country', label: 'Elsewhere in your country' },
        { id: 'abroad', label: 'Abroad' },
      ],
      likeness: { like: 'kind', kind: 'near' },
    },
    {
      id: 'setting',
      label: 'How you met',
      kinds: [
        { id: 'work', label: 'Through work' },
        { id: 'study', label: 'Through study' },
        { id: 'community', label: 'In a community, club or faith group' },
        { id: 'family', label: 'Through family' },
        { id: 'online', label: 'Online' },
        { id: 'introduced', label: 'Somebody introduced you' },
      ],
    },
  ],
  levels: [
    { id: 'close', label: 'Close', from: 4 },
    { id: 'known', label: 'Known', from: 2 },
    { id: 'lapsed', label: 'Lapsed', from: 1 },
  ],
  helpTypes: [
    { id: 'advice', label: 'Advice' },
    { id: 'information', label: 'Information' },
    { id: 'introductions', label: 'Introductions' },
    { id: 'honest feedback', label: 'Honest feedback' },
    { id: 'sponsorship', label: 'Speaking up for you' },
    { id: 'support', label: 'Support on a bad day' },
  ],
  bands: [
    {
      id: 'narrow',
      label: 'Room to open up',
      from: 0,
      meaning:
        'The people on your map are much alike here. That can be a fair choice: early in a career, with people to care for, in specialist work, or for safety.',
    },
    {
      id: 'mixed',
      label: 'Mixed picture',
      from: 35,
      meaning: 'The people on your map are partly alike and partly not.',
    },
    {
      id: 'wide',
      label: 'Wide open',
      from: 65,
      meaning:
        'The people on your map are spread out here. More is not always better: look at the other scores as well.',
    },
  ],
  fewestPeople: 5,
  mostPeople: 30,
};
