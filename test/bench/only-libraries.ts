import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Keeps the bundler from leaving the libraries out. */
export const used = [h, render, useState, browser];
